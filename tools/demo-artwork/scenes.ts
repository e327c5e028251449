import type { Scene } from '@/lib/demo-catalog/authoring';
import type { Frame, Picture } from './frame';
import { stage, stairs, windowScene } from './scenes-inside';
import { desert, field, mountain, snow } from './scenes-land';
import { castle, house, tower, train } from './scenes-landmarks';
import { moon, sea, skyScene, space, spiral } from './scenes-sky';
import { city, rain } from './scenes-town';
import { forest, garden, road } from './scenes-wood';
import { clock, machine } from './scenes-works';

export const scenes: Readonly<Record<Scene, (frame: Frame) => Picture>> = {
  castle,
  city,
  clock,
  desert,
  field,
  forest,
  garden,
  house,
  machine,
  moon,
  mountain,
  rain,
  road,
  sea,
  sky: skyScene,
  snow,
  space,
  spiral,
  stage,
  stairs,
  tower,
  train,
  window: windowScene,
};
