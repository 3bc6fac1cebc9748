const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A line as of `ip -timestamp`: 'Timestamp: Tue Nov 24 12:00:00 2026 123000 usec'. Times are local. */
export function longTimestamp(milliseconds: number): string {
  const { date, microseconds } = timeIn(milliseconds);
  return `Timestamp: ${date} ${microseconds} usec\n`;
}

/** A line as of `ip monitor file`, with the time that the file has. */
export function savedTimestamp(milliseconds: number): string {
  const { date, microseconds } = timeIn(milliseconds);
  return `Timestamp: ${date} ${microseconds} us\n`;
}

/** What `ip -tshort` puts before an event: '[2026-11-24T12:00:00.123000] '. */
export function shortTimestamp(milliseconds: number): string {
  const date = new Date(milliseconds);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `[${day}T${timeOf(date)}.${String(Math.round(milliseconds * 1000) % 1_000_000).padStart(6, '0')}] `;
}

/** 'Tue Nov 24 12:00:00 2026' */
function timeIn(milliseconds: number): { date: string; microseconds: number } {
  const time = new Date(milliseconds);
  const day = `${DAYS[time.getDay()] ?? ''} ${MONTHS[time.getMonth()] ?? ''} ${String(time.getDate()).padStart(2)}`;
  return {
    date: `${day} ${timeOf(time)} ${time.getFullYear()}`,
    microseconds: Math.round(milliseconds * 1000) % 1_000_000,
  };
}

function timeOf(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
