import { Slider, Time, TimeSlider } from '@videojs/react';
import { useStoryboard } from '@/components/player/use-storyboard';
import './slider.css';
import './timeline.css';

/** Arrow keys on the timeline move by this much. */
const STEP_SECONDS = 10;
const LARGE_STEP_SECONDS = 60;

/** The timeline with chapters, what is buffered, and a picture of the place under the pointer. */
export function Timeline({ storyboard }: { storyboard: string | undefined }) {
  const { pictures, isLost } = useStoryboard(storyboard);

  return (
    <div className="player-timeline">
      <Time.Value type="current" className="player-time" />
      <TimeSlider.Root className="player-slider" step={STEP_SECONDS} largeStep={LARGE_STEP_SECONDS}>
        <TimeSlider.Chapters
          className="player-chapters"
          renderChapter={(props) => (
            <div {...props} className="player-chapter">
              <TimeSlider.Track className="player-track">
                <TimeSlider.Buffer className="player-buffer" />
                <TimeSlider.Fill className="player-fill" />
              </TimeSlider.Track>
            </div>
          )}
        />
        <TimeSlider.Thumb className="player-thumb" />
        <TimeSlider.Preview className="player-preview">
          {pictures.length > 0 && (
            <Slider.Thumbnail.Root thumbnails={pictures} className="player-preview-picture">
              <Slider.Thumbnail.Image />
            </Slider.Thumbnail.Root>
          )}
          {isLost && <span className="player-preview-lost">No preview pictures</span>}
          <TimeSlider.ChapterTitle className="player-preview-chapter" />
          <TimeSlider.Value type="pointer" className="player-preview-time" />
        </TimeSlider.Preview>
      </TimeSlider.Root>
      <Time.Value type="remaining" className="player-time" />
    </div>
  );
}
