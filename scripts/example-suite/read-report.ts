import { z } from 'zod';

const resultSchema = z.object({
  status: z.enum(['passed', 'failed', 'timedOut', 'skipped', 'interrupted']),
  duration: z.number(),
  error: z.object({ message: z.string() }).optional(),
});
const specSchema = z.object({
  title: z.string(),
  tests: z.array(z.object({ results: z.array(resultSchema) })),
});
type Spec = z.infer<typeof specSchema>;
interface Suite {
  specs: Spec[];
  suites?: Suite[];
}
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema),
  suites: z.lazy(() => z.array(suiteSchema)).optional(),
});
const reportSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string() })),
});

/** How one test went, each time that it ran. */
export interface Ran {
  title: string;
  milliseconds: number;
  /** What it said where it failed. */
  failure: string | null;
}

/** What a run's report in JSON says. @throws where the run itself failed: no test is to blame then. */
export function readReport(text: string): Ran[] {
  const { suites, errors } = reportSchema.parse(JSON.parse(text));
  const [error] = errors;
  if (error) throw new Error(error.message);
  return suites.flatMap(ranIn);
}

function ranIn({ specs, suites = [] }: Suite): Ran[] {
  const here = specs.flatMap(({ title, tests }) =>
    tests
      .flatMap(({ results }) => results)
      .filter(({ status }) => status !== 'skipped')
      .map(({ status, duration, error }) => ({
        title,
        milliseconds: duration,
        failure: status === 'passed' ? null : (error?.message ?? status),
      })),
  );
  return [...here, ...suites.flatMap(ranIn)];
}
