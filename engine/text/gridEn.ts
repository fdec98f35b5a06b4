/** The sentences about tables that are not known, in English. */
export const gridEn = {
};
