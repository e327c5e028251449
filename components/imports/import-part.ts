import type { ImportAction, ImportPlan } from '@/lib/imports/schema';

/** What each part of an import's page draws, and acts on. */
export interface ImportPartProps {
  plan: ImportPlan;
  act: (action: ImportAction) => void;
  isBusy: boolean;
}
