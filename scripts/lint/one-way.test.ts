import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';

/** What there is one way to do, and the files that are this way or have a reason of their own. */
const WAYS = [
  {
    what: 'our own API is asked by callApi',
    other: /(?<![.\w])fetch\(/,
    files: '{app,components,lib}/**/*.{ts,tsx}',
    // Reports outlive their page; captions, streams and their pieces are files, the catalog's manifest is the server's to read,
    // Supabase's door is passed on to, and tests sign up.
    except: [
      'lib/http/call-api.ts',
      'lib/progress/post-reports.ts',
      'components/player/engine/native-stream.ts',
      'components/player/captions/read-cues.ts',
      'lib/media/manifest.ts',
      'lib/downloads/ask.ts',
      'lib/supabase/private-door.ts',
      'lib/supabase/embedded-supabase.ts',
      'lib/testing/signed-up-household.ts',
    ],
  },
  {
    what: 'one thing per process is held by onePerProcess',
    other: /typeof globalThis &/,
    files: '{app,components,lib,scripts}/**/*.{ts,tsx}',
    except: ['lib/process/one-per-process.ts'],
  },
  {
    what: 'what shows before the server has answered is useOptimisticAction’s',
    other: /onMutate/,
    files: '{app,components}/**/*.{ts,tsx}',
    except: ['components/ui/use-optimistic-action.ts'],
  },
  {
    what: 'a dialog over everything else is a Modal',
    other: /<dialog|showModal/,
    files: '{app,components}/**/*.{ts,tsx}',
    except: ['components/ui/modal.tsx'],
  },
  {
    what: 'a sheet is a PopoverSheet',
    other: /popover=["{]|popoverTarget=/,
    files: '{app,components}/**/*.{ts,tsx}',
    except: ['components/ui/popover-sheet.tsx'],
  },
  {
    what: 'what unfolds is an Unfold, which arrow keys find',
    other: /<details|<summary/,
    files: '{app,components}/**/*.{ts,tsx}',
    except: ['components/ui/unfold.tsx'],
  },
  {
    what: 'one of many is chosen by a PickField, which arrow keys leave again',
    other: /<select/,
    files: '{app,components}/**/*.{ts,tsx}',
    except: [],
  },
  {
    what: 'arrow keys are read by arrowOf',
    other: /ArrowLeft: 37/,
    files: '{app,components}/**/*.{ts,tsx}',
    except: ['components/ui/arrow.ts'],
  },
  {
    // The kit stands alone, and has a type of its own.
    what: 'film or show is a MediaType',
    other: /'movie' \| 'tv'|'tv' \| 'movie'|\['movie', 'tv'\]\)/,
    files: '{app,components,lib,scripts,supabase,tools}/**/*.{ts,tsx}',
    except: ['lib/catalog/catalog.ts', 'lib/catalog/title-key-schema.ts'],
  },
  {
    // One that looks for itself meets what a build or an installation left there, too.
    what: 'files of the project are found by projectFiles',
    other: /\bglobSync\b/,
    files: '{app,components,lib,packages,scripts,supabase,tools}/**/*.ts',
    tests: true,
    except: ['lib/testing/project-files.ts'],
  },
];

it.each(WAYS)('$what', ({ other, files, except, tests = false }) => {
  const found = projectFiles(files).filter(
    (file) => (tests || !/\.test\.tsx?$/.test(file)) && other.test(readFileSync(file, 'utf8')),
  );
  expect(found.toSorted()).toEqual(except.toSorted());
});
