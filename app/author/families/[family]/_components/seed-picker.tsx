import { ChevronLeft, ChevronRight, Dices } from 'lucide-react';
import { Button, LinkButton } from '@/components/ui/button';
import { paths } from '../../../../paths';

interface Props {
  familyId: string;
  seed: number;
  /** A seed for the dice. */
  random: number;
}

const last = 0xffff_ffff;

/** Which variant is looked at: by number, the one before or after, or any. A form that needs no script. */
export function SeedPicker({ familyId, seed, random }: Props) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <label className="space-y-1.5">
        <span className="block font-medium">Seed</span>
        <input
          key={seed}
          name="seed"
          type="number"
          min={0}
          max={last}
          defaultValue={seed}
          className="block min-h-11 w-40 rounded-lg border border-line-strong bg-raised px-3 py-2 font-mono text-base"
        />
      </label>
      <Button type="submit" look="quiet">
        Draw
      </Button>
      <span className="flex gap-3">
        {seed > 0 && (
          <LinkButton look="quiet" href={paths.authorFamily(familyId, seed - 1)} aria-label="Previous seed">
            <ChevronLeft aria-hidden className="size-5" />
          </LinkButton>
        )}
        {seed < last && (
          <LinkButton look="quiet" href={paths.authorFamily(familyId, seed + 1)} aria-label="Next seed">
            <ChevronRight aria-hidden className="size-5" />
          </LinkButton>
        )}
        <LinkButton look="quiet" href={paths.authorFamily(familyId, random)} prefetch={false}>
          <Dices aria-hidden className="size-5" /> Any
        </LinkButton>
      </span>
    </form>
  );
}
