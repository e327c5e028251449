/** On the page, and nowhere in what is built for others: `e2e/gallery.spec.ts` looks for it there. */
export const GALLERY_NAME = 'Tonight’s components in their states';
