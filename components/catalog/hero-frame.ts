/** What home opens on. It leaves the first row visible under it on a laptop's screen. */
export const heroFrame = 'gutter flex min-h-[max(26rem,62vh)] flex-col justify-end pt-32 pb-10';
