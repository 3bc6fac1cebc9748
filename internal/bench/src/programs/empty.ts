/** What a process of Node.js takes that does nothing. */
import { reportSinceStart } from './report.ts';

reportSinceStart(1);
