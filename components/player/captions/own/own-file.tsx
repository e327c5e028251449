import { Captions, TriangleAlert } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { isRefusal, type OwnFileNews, ownFileWords } from '@/components/player/captions/own/own-file-words';

interface OwnFileProps {
  /** What opens the choice of a file. */
  ref: RefObject<HTMLInputElement | null>;
  news: OwnFileNews | null;
  onFile: (file: File) => void;
}

/** Long enough for slow readers. */
const NEWS_SHOWN_MS = 8_000;

/** Takes subtitles that a viewer chooses, or drops on the picture, and says what became of them. */
export function OwnFile({ ref, news, onFile }: OwnFileProps) {
  const isOver = useDroppedFile(onFile);
  const [over, setOver] = useState<OwnFileNews | null>(null);

  useEffect(() => {
    const timer = setTimeout(setOver, NEWS_SHOWN_MS, news);
    return () => clearTimeout(timer);
  }, [news]);

  const shown = news !== over ? news : null;
  return (
    <>
      <input
        ref={ref}
        type="file"
        hidden
        accept=".srt,.vtt,text/vtt,application/x-subrip"
        aria-label="File of subtitles"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file, mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
      <div role="status">
        {isOver && <p className="player-notice">Drop the file here for its subtitles</p>}
        {shown && !isOver && (
          <p className="player-notice">
            {isRefusal(shown) ? <TriangleAlert aria-hidden /> : <Captions aria-hidden />}
            <span className="player-menu-long">{ownFileWords(shown)}</span>
          </p>
        )}
      </div>
    </>
  );
}

/** Whether a file is over the page; once it is dropped, it is given on, and the browser does not go to it instead. */
function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    };
    // Out of the window there is nothing that it goes to.
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    window.addEventListener('dragover', onDragOver, { signal });
    window.addEventListener('dragleave', onDragLeave, { signal });
    window.addEventListener('drop', onDrop, { signal });
    return () => listening.abort();
  }, [onFile]);
  return isOver;
}
