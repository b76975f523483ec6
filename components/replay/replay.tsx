'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Prediction, ReplayFact, Stage } from '@/quiz';
import { Button } from '../ui/button';
import { FocusRegion } from '../ui/focus-region';
import { Ask } from './ask';
import { Controls } from './controls';
import { FactList } from './fact-list';
import { FactNote } from './fact-note';
import { Legend } from './glyph';
import { keyed } from './keyed';
import { Lanes } from './lanes';
import { Parting } from './parting';
import { SaveMenu } from './save-menu';
import { laneHeight, type Mark, rulerHeight } from './score';
import { usePlayer } from './use-player';
import { spoken, worldsOf } from './worlds';

interface Props {
  /** Names the files that it is saved to. */
  name: string;
  aws: readonly ReplayFact[];
  /** The world that the learner believed in. */
  yours?: readonly ReplayFact[];
  /** When the two worlds part. In milliseconds. */
  differsAt?: number;
  explanation?: string;
  stage: Stage;
  predictions?: readonly Prediction[];
  /** How many facts have happened at first; without it only the first has, and the rest is there to be played. */
  position?: number;
  /** Whether it plays by itself, because somebody has just asked for it; not where motion is unwanted. */
  plays?: boolean;
  onPosition?: (position: number) => void;
  /** Its own page; `at` in the query counts the facts that have happened. */
  link?: string;
}

/** What happened, played: a drawing with lanes, the fact at the playhead with its rule, and all of it in words. */
export function Replay({
  name,
  aws,
  yours,
  differsAt,
  explanation,
  stage,
  predictions = [],
  position,
  plays = false,
  onPosition,
  link,
}: Props) {
  const worlds = useMemo(() => worldsOf(aws, yours, differsAt, stage), [aws, yours, differsAt, stage]);
  const { score, shown } = worlds;
  const { player, state } = usePlayer(score.moments, (position ?? 1) - 1);
  const [asking, setAsking] = useState(false);
  const [answered, setAnswered] = useState<readonly number[]>([]);
  const [pointed, setPointed] = useState<Mark>();
  const pictures = useRef<(HTMLDivElement | null)[]>([]);
  const truth = shown.at(-1)?.marks ?? [];
  const current = truth.findLast((mark) => mark.moment <= state.moment);

  const parting = worlds.parting;
  const stops = useMemo(
    () => predictions.map((prediction) => ({ prediction, moment: truth[prediction.after - 1]?.moment ?? 0 })),
    [predictions, truth],
  );
  const stop = asking
    ? stops.find(({ moment, prediction }) => moment === state.moment && !answered.includes(prediction.after))
    : undefined;
  useEffect(() => {
    const asked = stops.filter(({ prediction }) => !answered.includes(prediction.after)).map(({ moment }) => moment);
    player.stops = asking ? asked : parting === undefined ? [] : [parting];
  }, [player, asking, answered, stops, parting]);

  useEffect(() => {
    if (plays && !player.still) player.play();
  }, [plays, player]);

  const { moment, playing } = state;
  useEffect(() => {
    if (!playing) onPosition?.(moment + 1);
  }, [playing, moment, onPosition]);

  const pick = useCallback((mark: Mark) => player.seek(mark.moment), [player]);
  const predict = () => {
    setAsking(true);
    setAnswered([]);
    player.seek(0);
    player.play();
  };
  const reveal = () => {
    setAsking(false);
    player.seek(player.last);
  };
  const drawings = () =>
    shown.flatMap(({ title }, at) => {
      const layers = [...(pictures.current[at]?.querySelectorAll('svg') ?? [])];
      return layers.length > 0 ? [{ layers, title, lanes: stage.lanes, lanesFrom: rulerHeight, laneHeight }] : [];
    });
  const note = pointed ?? current;

  return (
    <FocusRegion
      label="Replay. Arrow keys step from fact to fact, Space plays and pauses."
      className="space-y-4 rounded-card"
      onKeyDown={(event) => keyed(event, player)}
    >
      <Controls player={player} state={state} spoken={spoken(current)}>
        {predictions.length > 0 && (
          <Button look="quiet" onClick={asking ? reveal : predict}>
            {asking ? 'Show all' : 'Predict it'}
          </Button>
        )}
      </Controls>
      {shown.map(({ title, marks, tracks, difference }, at) => (
        <div key={title} className="space-y-1.5">
          {yours && (
            <p aria-hidden className="flex items-baseline justify-between font-medium">
              {title}
            </p>
          )}
          {yours && at === 1 && (
            <Parting
              at={differsAt}
              explanation={explanation || undefined}
              yours={shown[0]?.difference?.text}
              aws={difference?.text}
              reached={moment >= (parting ?? 0)}
            />
          )}
          <Lanes
            player={player}
            score={score}
            lanes={stage.lanes}
            marks={marks}
            tracks={tracks}
            parting={parting}
            difference={difference}
            hides={asking && moment < player.last}
            onPoint={setPointed}
            picture={(box) => {
              pictures.current[at] = box;
            }}
          />
        </div>
      ))}
      {stop ? (
        <Ask
          key={stop.prediction.after}
          prediction={stop.prediction}
          onGoOn={() => {
            setAnswered([...answered, stop.prediction.after]);
            player.step(1);
            player.play();
          }}
        />
      ) : (
        <FactNote fact={note?.fact} statements={stage.statements} live={!playing} />
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Legend />
        <SaveMenu
          name={name}
          {...(link !== undefined && { link: () => new URL(`${link}?at=${moment + 1}`, window.location.href).href })}
          drawings={drawings}
        />
      </div>
      <div className={yours ? 'grid gap-x-8 gap-y-10 pt-3 lg:grid-cols-2' : ''}>
        {shown.map(({ title, label, marks, difference }) => (
          <div key={title} className="min-w-0 space-y-2">
            {yours && (
              <p aria-hidden className="text-lg font-semibold">
                {title}
              </p>
            )}
            <FactList
              label={label}
              marks={marks}
              cursor={moment}
              playing={playing}
              difference={difference}
              upToCursor={asking}
              onPick={pick}
              onPoint={setPointed}
            />
          </div>
        ))}
      </div>
    </FocusRegion>
  );
}
