/** Whether films can lie where Tonight runs: a provider's functions (Vercel) have no disk that stays. */
export function hasDisk(environment: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return !environment.VERCEL && !environment.AWS_LAMBDA_FUNCTION_NAME;
}
