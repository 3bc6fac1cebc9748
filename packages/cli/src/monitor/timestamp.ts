const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A line as of `ip -timestamp`: 'Timestamp: Tue Nov 24 12:00:00 2026 123000 usec'. Times are local. */
export function longTimestamp(milliseconds: number): string {
  const date = new Date(milliseconds);
  const day = `${DAYS[date.getDay()] ?? ''} ${MONTHS[date.getMonth()] ?? ''} ${String(date.getDate()).padStart(2)}`;
  return `Timestamp: ${day} ${timeOf(date)} ${date.getFullYear()} ${date.getMilliseconds() * 1000} usec\n`;
}

/** What `ip -tshort` puts before an event: '[2026-11-24T12:00:00.123000] '. */
export function shortTimestamp(milliseconds: number): string {
  const date = new Date(milliseconds);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `[${day}T${timeOf(date)}.${String(date.getMilliseconds() * 1000).padStart(6, '0')}] `;
}

function timeOf(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
