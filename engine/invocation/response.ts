/** The HTTP status of what a function behind a URL returned: its own `statusCode`, else 200. */
export function httpStatus(response: string): number {
  try {
    const value: unknown = JSON.parse(response);
    const status = typeof value === 'object' && value !== null && 'statusCode' in value ? value.statusCode : undefined;
    return typeof status === 'number' ? status : 200;
  } catch {
    return 200;
  }
}
