import { Heart, type LucideIcon, ThumbsDown, ThumbsUp } from 'lucide-react';
import type { Thumb } from '@/lib/thumbs/schema';

/** How each is drawn and called, in the order in which they stand. */
export const THUMB_LOOKS: readonly { thumb: Thumb; label: string; icon: LucideIcon }[] = [
  { thumb: 'down', label: 'Not for me', icon: ThumbsDown },
  { thumb: 'up', label: 'I like it', icon: ThumbsUp },
  { thumb: 'love', label: 'I love it', icon: Heart },
];
