import { StorySoFar } from '@/components/player/welcome/story-so-far';
import type { useWelcomeBack } from '@/components/player/welcome/use-welcome-back';
import { WelcomeBackCard } from '@/components/player/welcome/welcome-back-card';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

interface WelcomeBackOfferProps {
  item: WatchItem;
  welcome: ReturnType<typeof useWelcomeBack>;
}

/** The card, then the story it leads to. */
export function WelcomeBackOffer({ item: { title, welcomeBack }, welcome }: WelcomeBackOfferProps) {
  if (!welcomeBack) return null;
  const { daysAway, story, hasLastMinute } = welcomeBack;
  if (welcome.isTelling) {
    return (
      <StorySoFar
        title={title}
        story={story}
        onLastMinute={hasLastMinute ? welcome.lastMinute : null}
        onClose={welcome.close}
      />
    );
  }
  return welcome.isOffered ? (
    <WelcomeBackCard
      daysAway={daysAway}
      hasStory={story.length > 0}
      hasLastMinute={hasLastMinute}
      onStory={welcome.tell}
      onLastMinute={welcome.lastMinute}
      onDismiss={welcome.dismiss}
    />
  ) : null;
}
