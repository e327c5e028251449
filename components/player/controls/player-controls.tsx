import { Controls } from '@videojs/react';
import { SkipBack } from 'lucide-react';
import type { ReactNode } from 'react';
import { ScreenButtons } from '@/components/player/controls/screen-buttons';
import { Timeline } from '@/components/player/controls/timeline';
import { TopBar } from '@/components/player/controls/top-bar';
import { Transport } from '@/components/player/controls/transport';
import { Volume } from '@/components/player/controls/volume';
import { InTurn } from '@/components/player/in-turn';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';
import './player-controls.css';

interface PlayerControlsProps {
  item: WatchItem;
  isOffTheRecord: boolean;
  hasCaptions: boolean;
  captionsOn: boolean;
  onCaptions: () => void;
  onStartOver: () => void;
  onEpisodes: (() => void) | null;
  onNext: (() => void) | null;
  onHelp: () => void;
  /** The settings button with its menu. */
  settings: ReactNode;
}

export function PlayerControls({ item, isOffTheRecord, settings, ...actions }: PlayerControlsProps) {
  return (
    <Controls.Root>
      <Controls.Backdrop className="player-scrim" />
      <Controls.Content className="player-controls" data-arrow-zone="controls">
        <TopBar item={item} isOffTheRecord={isOffTheRecord} onHelp={actions.onHelp} />
        <div className="player-bottom">
          <InTurn after={1}>
            <Timeline storyboard={item.stream.storyboard} />
          </InTurn>
          <div className="player-row">
            <button
              type="button"
              className="player-button player-start-over"
              aria-label="Start over"
              onClick={actions.onStartOver}
            >
              <SkipBack aria-hidden />
            </button>
            <Transport />
            <InTurn after={2}>
              <Volume />
            </InTurn>
            <div className="player-spring" />
            <InTurn after={3}>
              <ScreenButtons
                hasCaptions={actions.hasCaptions}
                captionsOn={actions.captionsOn}
                onCaptions={actions.onCaptions}
                onEpisodes={actions.onEpisodes}
                onNext={actions.onNext}
                settings={settings}
              />
            </InTurn>
          </div>
        </div>
      </Controls.Content>
    </Controls.Root>
  );
}
