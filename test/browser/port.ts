/** Where the walked app is served; walks that run side by side have a port each. */
export const PORT = Number(process.env.NYUKO_WALK_PORT ?? 4711);
