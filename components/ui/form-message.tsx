/** What a form says about the whole of it: what is wrong, or what was done. */
export function FormMessage({ state }: { state: { message?: string; done?: string } | null }) {
  if (state?.message) {
    return (
      <p role="alert" className="rounded-lg border border-danger/50 bg-danger/10 px-4 py-3">
        {state.message}
      </p>
    );
  }
  return state?.done ? (
    <p role="status" className="rounded-lg border border-line bg-surface px-4 py-3">
      {state.done}
    </p>
  ) : null;
}
