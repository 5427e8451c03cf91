package xpod.house.planted.finding;

import xpod.Actor;

/** A finding keyed by a person. */
public record NamesAPerson(Actor.Person who) {}
