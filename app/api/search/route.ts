import { type NextRequest, NextResponse } from 'next/server';
import { search } from '@/server/usecases/search';
import { hit } from '../../search/hit';

/** What the command palette asks while one types. The course is the same for everybody, so nobody needs to be signed in. */
export function GET(request: NextRequest): NextResponse {
  const words = (request.nextUrl.searchParams.get('q') ?? '').slice(0, 200);
  return NextResponse.json(search(words, 8).map(hit), { headers: { 'cache-control': 'private, max-age=60' } });
}
