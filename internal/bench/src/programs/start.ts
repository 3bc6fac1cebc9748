/** The links, listed by a process that has just begun. */
import { connect } from '@netlink/iproute2';
import { reportSinceStart } from './report.ts';

const handle = connect();
const links = await handle.link().get().toArray();
handle.close();
reportSinceStart(Math.min(1, links.length));
