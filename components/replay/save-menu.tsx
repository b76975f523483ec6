'use client';

import { Download, Link2 } from 'lucide-react';
import { useState } from 'react';
import { ToolButton } from '../ui/tool-button';
import { type Drawn, pictureOf, pixelsOf, save } from './picture';

interface Props {
  name: string;
  /** Where this moment of the replay can be opened again, without it where it cannot. */
  link?: () => string;
  drawings: () => readonly Drawn[];
}

/** Takes the replay away: its address, or a picture of it. */
export function SaveMenu({ name, link, drawings }: Props) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const address = link?.() ?? '';
    try {
      await navigator.clipboard.writeText(address);
      setSaid('Link copied.');
    } catch {
      setSaid(address);
    }
  };
  const saveSvg = () => save(new Blob([pictureOf(drawings()).text], { type: 'image/svg+xml' }), `${name}.svg`);
  const savePng = async () => save(await pixelsOf(pictureOf(drawings())), `${name}.png`);
  return (
    <div className="flex flex-wrap items-center gap-x-1">
      {link && (
        <ToolButton onClick={() => void copy()}>
          <Link2 aria-hidden className="size-4" />
          <span>
            Copy link<span className="max-sm:sr-only"> to this moment</span>
          </span>
        </ToolButton>
      )}
      <ToolButton onClick={saveSvg}>
        <Download aria-hidden className="size-4" />
        SVG
      </ToolButton>
      <ToolButton onClick={() => void savePng()}>
        <Download aria-hidden className="size-4" />
        PNG
      </ToolButton>
      <p aria-live="polite" className="text-sm text-ink-soft wrap-anywhere">
        {said}
      </p>
    </div>
  );
}
