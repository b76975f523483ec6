'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';

/** The library that draws arrives with the first chart; on the server nothing is drawn, so no styles stand in the page. */
const Chart = dynamic(() => import('@/components/charts/chart').then((module) => module.Chart), {
  ssr: false,
  loading: () => <div className="h-60 animate-breathe rounded-control bg-sunken" />,
});

export const LazyChart = (props: ComponentProps<typeof Chart>) => <Chart {...props} />;
