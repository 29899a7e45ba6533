// SPDX-License-Identifier: EUPL-1.2
import { earlierWords } from "../texts/earlier.de";
import type { EarlierDelivery } from "../usecases/check-outcome";
import type { ActionDeps } from "./action-deps";
import { toChosenFile } from "./chosen-file";

export const chooseEarlier = ({ dispatch }: ActionDeps, previous: EarlierDelivery | null): void =>
  dispatch({ type: "earlierChosen", previous });

/** Reads the file of an earlier delivery; resolves to what is to be said about it, "" where all is well. */
export const readEarlier = async (deps: ActionDeps, file: File): Promise<string> => {
  const { name } = file;
  try {
    const read = await deps.useCases.readDeliveryFile(toChosenFile(file));
    if (!read.ok) return earlierWords.problem(name, read.error);
    chooseEarlier(deps, { kind: "file", file: read.value });
    return "";
  } catch {
    // The program part that reads files could not be loaded.
    return earlierWords.unexpected(name);
  }
};
