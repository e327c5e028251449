/** "Maya", "Maya and Jonas", "Maya, Jonas, and Otto". */
export function namesInWords(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
