/**
 * The diary's typeface for text that the browser lays out: the same bytes that the core draws with. A document has one
 * set of fonts for all shadow roots, so the faces are shared, and go with the last widget.
 */

export const fontFamily = "Tidemark Sans";

let users = 0;
let faces: FontFace[] = [];

/** Ready to lay out text when it resolves. Returns what takes the faces away again. */
export async function shareFonts(regular: Uint8Array, semibold: Uint8Array): Promise<() => void> {
  users++;
  if (users === 1) {
    faces = [
      new FontFace(fontFamily, regular as Uint8Array<ArrayBuffer>, { weight: "400" }),
      new FontFace(fontFamily, semibold as Uint8Array<ArrayBuffer>, { weight: "600" }),
    ];
    for (const face of faces) document.fonts.add(face);
  }
  // A face that the browser refuses is no reason to stop: the system's typeface takes its place.
  await Promise.allSettled(faces.map((face) => face.loaded));

  let released = false;
  return () => {
    if (released) return;
    released = true;
    users--;
    if (users > 0) return;
    for (const face of faces) document.fonts.delete(face);
    faces = [];
  };
}
