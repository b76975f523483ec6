const painted = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'visibility',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'transform',
] as const;
const namesWidth = 190;
const gap = 28;

/** One drawing and the names of its lanes. */
export interface Drawn {
  /** As they lie upon each other, all of one size. */
  readonly layers: readonly SVGSVGElement[];
  readonly title: string;
  readonly lanes: readonly { readonly title: string; readonly note: string }[];
  readonly lanesFrom: number;
  readonly laneHeight: number;
}

/** The drawings below each other as one SVG that stands alone: colours and fonts are written into it. */
export function pictureOf(drawings: readonly Drawn[]): { text: string; width: number; height: number } {
  const [first] = drawings;
  const paint = getComputedStyle(first?.layers[0] ?? document.body);
  const ink = getComputedStyle(document.body);
  const whole = element('svg', { xmlns: 'http://www.w3.org/2000/svg' });
  const width = namesWidth + Math.max(...drawings.map(({ layers }) => sizeOf(layers).width)) + 16;
  let y = 16;
  for (const { layers, title, lanes, lanesFrom, laneHeight } of drawings) {
    const size = sizeOf(layers);
    const group = element('g', { transform: `translate(0 ${y})` });
    const text = (content: string, at: number, size: number, weight: string) => {
      const line = element('text', { x: '16', y: String(at), fill: ink.color, 'font-size': String(size) });
      line.setAttribute('font-family', 'system-ui, sans-serif');
      line.setAttribute('font-weight', weight);
      line.textContent = content;
      group.append(line);
    };
    text(title, 20, 14, '600');
    for (const [at, lane] of lanes.entries()) {
      const middle = lanesFrom + at * laneHeight + laneHeight / 2;
      text(lane.title, middle - 2, 13, '600');
      text(lane.note, middle + 13, 11, '400');
    }
    const drawing = element('svg', {
      x: String(namesWidth),
      width: String(size.width),
      height: String(size.height),
    });
    for (const layer of layers) for (const child of layer.children) drawing.append(standAlone(child));
    group.append(drawing);
    whole.append(group);
    y += size.height + gap;
  }
  whole.setAttribute('width', String(width));
  whole.setAttribute('height', String(y));
  whole.setAttribute('viewBox', `0 0 ${width} ${y}`);
  whole.prepend(element('rect', { width: '100%', height: '100%', fill: ink.backgroundColor || paint.backgroundColor }));
  return { text: new XMLSerializer().serializeToString(whole), width, height: y };
}

/** The same picture as pixels, twice as dense as it is large. */
export async function pixelsOf({ text, width, height }: ReturnType<typeof pictureOf>): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  // Canvases end at 16,384 pixels; a longer replay is drawn less dense.
  const density = Math.min(2, 16_000 / width);
  canvas.width = width * density;
  canvas.height = height * density;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.')))),
  );
}

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const sizeOf = ([first]: readonly SVGSVGElement[]) => ({
  width: first?.width.baseVal.value ?? 0,
  height: first?.height.baseVal.value ?? 0,
});

function standAlone(source: Element): Element {
  const copy = source.cloneNode(false) as Element;
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  const style = getComputedStyle(source);
  for (const name of painted) {
    const value = style.getPropertyValue(name);
    // As an attribute, a transform of nothing is a mistake.
    if (value !== '' && !(name === 'transform' && value === 'none')) copy.setAttribute(name, value);
  }
  if (source.children.length === 0) copy.textContent = source.textContent;
  else for (const child of source.children) copy.append(standAlone(child));
  return copy;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
