'use client';

import Link from 'next/link';
import { KeySheet } from '@/components/keys/key-sheet';
import { useKeys } from '@/components/keys/keys';
import { Dialog } from '@/components/ui/dialog';
import { paths } from '../paths';

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  confidence: boolean;
}

/** Every key and what it does here. */
export function KeyDialog({ open, onOpenChange, confidence }: Props) {
  const keys = useKeys();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <KeySheet confidence={confidence} {...(keys && { keys })} />
      <p className="mt-5 text-sm text-ink-soft">
        Keys never act while you type. In the{' '}
        <Link href={`${paths.settings}#keys`} className="link" onClick={() => onOpenChange(false)}>
          settings
        </Link>{' '}
        you choose others, or switch single keys off.
      </p>
    </Dialog>
  );
}
