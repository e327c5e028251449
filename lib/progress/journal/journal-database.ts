/** The journal's database in this browser. */
export const JOURNAL_DATABASE = 'tonight-progress';
export const JOURNAL_STORE = 'reports';
