import { faultOfReading } from './reading';

process.on('message', (text: string) => process.send?.({ fault: faultOfReading(text) }));
process.send?.({ ready: true });
