package xpod.source.git;

import xpod.Actor;

/** Who an ident is. */
final class Actors {
  private Actors() {}

  static Actor author(Ident author, Ident committer, String message) {
    return of(author);
  }

  static Actor of(Ident ident) {
    return new Actor.Person(ident.name());
  }
}
