// Stands in for the `server-only` package under Vitest, where there is no browser bundle to protect.
export {};
