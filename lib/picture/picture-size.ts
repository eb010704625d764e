/** In pixels; what link previews expect. */
export const PICTURE_SIZE = { width: 1200, height: 630 }
