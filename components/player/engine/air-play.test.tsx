import { beforeEach, describe, expect, it } from 'vitest';
import { handsOver, offerToAirPlay } from '@/components/player/engine/air-play';

const SRC = 'https://media.example.org/film/main.m3u8';

it.each([
  ['Safari', { WebKitPlaybackTargetAvailabilityEvent: class {}, ManagedMediaSource: class {} }, true],
  ['an older Safari', { WebKitPlaybackTargetAvailabilityEvent: class {}, MediaSource: class {} }, false],
  ['another browser', { MediaSource: class {}, RemotePlayback: class {} }, false],
])('%s hands a stream over: %j', (_, scope, expected) => {
  expect(handsOver(scope)).toBe(expected);
});

describe('offerToAirPlay', () => {
  let video: HTMLVideoElement;
  let plays: CanPlayTypeResult;
  beforeEach(() => {
    plays = 'maybe';
    video = document.createElement('video');
    video.canPlayType = (type) => (type === 'application/vnd.apple.mpegurl' ? plays : '');
    video.disableRemotePlayback = true;
  });
  /** As hls.js does where it feeds a managed media source. */
  const fed = () => {
    const source = document.createElement('source');
    source.type = 'video/mp4';
    source.src = 'blob:https://tonight.example/1';
    video.append(source);
  };
  const sources = () => [...video.querySelectorAll('source')].map(({ type, src }) => `${type} ${src}`);

  it('puts the address behind what hls.js feeds, and lets it be handed over', () => {
    fed();
    offerToAirPlay(video, SRC);
    expect(sources()).toEqual(['video/mp4 blob:https://tonight.example/1', `application/vnd.apple.mpegurl ${SRC}`]);
    expect(video.disableRemotePlayback).toBe(false);
  });

  it('leaves alone an element with an attribute: the browser would take the address for the film', () => {
    video.src = 'blob:https://tonight.example/1';
    offerToAirPlay(video, SRC);
    expect(sources()).toEqual([]);
    expect(video.disableRemotePlayback).toBe(true);
  });

  it('offers nothing where the browser could not play it', () => {
    plays = '';
    fed();
    offerToAirPlay(video, SRC);
    expect(sources()).toHaveLength(1);
    expect(video.disableRemotePlayback).toBe(true);
  });
});
