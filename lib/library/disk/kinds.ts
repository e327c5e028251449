const VIDEO = /\.(?:mp4|m4v|mov|mkv|mk3d|webm|avi|ts|m2ts|mts|mpg|mpeg|m2v|vob|wmv|asf|flv|f4v|ogv|ogm|divx|3gp|3g2)$/i;

/** Hidden, or a system's own. */
const PASSED_OVER = /^(?:\.|@eaDir$|#recycle$|\$RECYCLE\.BIN$|System Volume Information$|lost\+found$|__MACOSX$)/i;

export function isVideo(name: string): boolean {
  return VIDEO.test(name);
}

export function isPassedOver(name: string): boolean {
  return PASSED_OVER.test(name);
}
