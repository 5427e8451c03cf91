package xpod.contract;

import java.util.List;
import java.util.stream.Collectors;

/** What a claim needs, as data: it can be stored, compared, explained. */
public sealed interface Requirement {
  /** The requirement in words, after "needs". */
  String words();

  /** Whether {@code proof} is part of it. */
  default boolean asksFor(Proof proof) {
    return switch (this) {
      case Need need -> need.proof() == proof;
      case AllOf all -> all.parts().stream().anyMatch(p -> p.asksFor(proof));
      case AnyOf any -> any.parts().stream().anyMatch(p -> p.asksFor(proof));
      case ByAnother by -> by.part().asksFor(proof);
    };
  }

  /** One kind of proof. */
  record Need(Proof proof) implements Requirement {
    @Override
    public String words() {
      return proof.words();
    }
  }

  /** Every part. */
  record AllOf(List<Requirement> parts) implements Requirement {
    public AllOf {
      parts = checked(parts, "all of");
    }

    @Override
    public String words() {
      return parts.stream().map(Requirement::words).collect(Collectors.joining(", and "));
    }
  }

  /** At least one part. */
  record AnyOf(List<Requirement> parts) implements Requirement {
    public AnyOf {
      parts = checked(parts, "any of");
    }

    @Override
    public String words() {
      return parts.stream().map(Requirement::words).collect(Collectors.joining(", or "));
    }
  }

  /** The part, written by another than the claimant. */
  record ByAnother(Requirement part) implements Requirement {
    @Override
    public String words() {
      return part.words() + " by another";
    }
  }

  private static List<Requirement> checked(List<Requirement> parts, String what) {
    if (parts.isEmpty()) throw new IllegalArgumentException("'" + what + "' has no parts");
    return List.copyOf(parts);
  }

  static Requirement need(Proof proof) {
    return new Need(proof);
  }

  static Requirement allOf(Requirement... parts) {
    return new AllOf(List.of(parts));
  }

  static Requirement anyOf(Requirement... parts) {
    return new AnyOf(List.of(parts));
  }
}
