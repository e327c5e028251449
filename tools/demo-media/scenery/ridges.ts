import { smoothNoise } from '../noise.ts';
import type { Layer } from './layer.ts';

export function ridge(seed: number, index: number, height = 1): Layer {
  const base = 318 + index * 44;
  const wave = 150 - index * 18;
  const drift = 0.03 + index * 0.035;
  return {
    depth: index / 3,
    top: (column, second) => {
      const x = (column + second * drift) / wave;
      const rolling = smoothNoise(seed + index, x) * 0.7 + smoothNoise(seed + index + 50, x * 2.7) * 0.3;
      const crag = (1 - Math.abs(smoothNoise(seed + index + 90, x * 1.3) * 2 - 1)) * (index === 1 ? 46 : 22);
      return base - (rolling * (110 - index * 16) + crag) * height;
    },
  };
}
