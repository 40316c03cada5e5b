// The bytes of a part of the page: as gzip, in the letters of RFC 4648, section 4.
export const unpack = (letters) => {
  const packed = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};
