import type { Scene } from '@/lib/tmdb/demo/authoring';
import type { Frame, Picture } from './frame';
import { clock, machine, stage, stairs, windowScene } from './scenes-inside';
import { desert, field, forest, garden, mountain, road, snow } from './scenes-land';
import { moon, sea, skyScene, space, spiral } from './scenes-sky';
import { castle, city, house, rain, tower, train } from './scenes-town';

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
