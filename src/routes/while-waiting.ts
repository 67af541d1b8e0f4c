import { error } from '@sveltejs/kit';
import { whileThere } from '$lib/server/request';

/** Does work that is given up when the caller has hung up; that is no fault, and the status that nobody reads says so. */
export const whileWaiting: typeof whileThere = async (event, work) => {
	try {
		return await whileThere(event, work);
	} catch (fault) {
		if (fault instanceof DOMException && fault.name === 'AbortError') error(499, 'nobody waits for the answer');
		throw fault;
	}
};
