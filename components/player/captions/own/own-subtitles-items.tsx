import { Menu } from '@videojs/react';

export interface OwnFile {
  /** Of the viewer's own file, where there is one. */
  name: string | null;
  onChoose: () => void;
  onRemove: () => void;
}

/** The settings' lines for subtitles that a viewer has as a file. */
export function OwnSubtitlesItems({ own }: { own: OwnFile }) {
  return (
    <>
      <Menu.Item className="player-menu-item" onSelect={own.onChoose}>
        {own.name === null ? 'Subtitles from a file…' : 'Another file of subtitles…'}
      </Menu.Item>
      {own.name !== null && (
        <Menu.Item className="player-menu-item" onSelect={own.onRemove}>
          <span className="player-menu-long">Remove “{own.name}”</span>
        </Menu.Item>
      )}
    </>
  );
}
