import law from '../../.dependency-cruiser.mjs';

/** Every folder of a floor, and one level further down where a folder holds many. */
const FOLDERS = [
  '^(lib|components|scripts)/[^/]+$',
  '^lib/(library|progress|supabase|use-cases)/[^/]+$',
  '^components/player/[^/]+$',
];

/**
 * No two folders import each other, types included. A law of its own, without the tests: they compose what they like.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-folder-circles',
      comment: 'Two folders that need each other are one, or a third is missing.',
      severity: 'error',
      scope: 'folder',
      from: { path: FOLDERS },
      to: { circular: true },
    },
  ],
  options: { ...law.options, exclude: { path: '\\.test\\.tsx?$|^lib/testing/' } },
};
