import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code as one path, dark on white with the quiet edge that scanners need. */
export function QrPicture({ text }: { text: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: modules } = encode(text, { border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: modules, path: dark.join('') };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label="A QR code with the same address"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-64 rounded-xl bg-white"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
