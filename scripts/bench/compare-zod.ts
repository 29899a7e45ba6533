// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod";
import type { Lists, Place } from "./compare-lists";

/** As `checkWithAjv`. */
export const checkWithZod = (rows: unknown, { codes, groups, areas }: Lists): readonly Place[] => {
  const row = z.tuple([
    ...([z.enum(codes), z.string(), z.enum(groups), z.enum(areas)] as const),
    ...([z.int(), z.number().min(0), z.string(), z.string()] as const),
  ]);
  const { error } = z.array(row).safeParse(rows);
  return (error?.issues ?? []).map(({ path: [at, column] }): Place => [
    Number(at) + 1,
    Number(column),
  ]);
};
