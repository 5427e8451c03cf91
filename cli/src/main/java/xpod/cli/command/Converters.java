package xpod.cli.command;

import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import xpod.cli.Output;
import xpod.cli.Since;
import xpod.contract.PathGlob;
import xpod.journal.Head;
import xpod.source.reports.ReportGlob;

/** Reads the values of options, and says what is wrong with one. */
final class Converters {
  private Converters() {}

  static final class Globs implements ITypeConverter<PathGlob> {
    @Override
    public PathGlob convert(String value) {
      if (value.isBlank()) throw new TypeConversionException("a path pattern is blank");
      return new PathGlob(value.startsWith("./") ? value.substring(2) : value);
    }
  }

  static final class ReportGlobs implements ITypeConverter<ReportGlob> {
    @Override
    public ReportGlob convert(String value) {
      try {
        return ReportGlob.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class Instants implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      return Since.instant(value)
          .orElseThrow(() ->
              new TypeConversionException(
                  "'" + value + "' is not a time, as in 2026-11-24T12:00:00Z or 2026-11-24"));
    }
  }

  static final class Sinces implements ITypeConverter<Since> {
    @Override
    public Since convert(String value) {
      if (value.isBlank()) throw new TypeConversionException("a date, span or revision is missing");
      return Since.parse(value);
    }
  }

  static final class Counts implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (value.equalsIgnoreCase("all")) return Integer.MAX_VALUE;
      if (value.matches("[0-9]{1,9}")) return Integer.parseInt(value);
      throw new TypeConversionException("'" + value + "' is neither a number nor 'all'");
    }
  }

  static final class Widths implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (value.matches("[0-9]{1,4}")) {
        int width = Integer.parseInt(value);
        if (width >= Output.LEAST_WIDTH && width <= Output.MOST_WIDTH) return width;
      }
      throw new TypeConversionException(
          "'%s' is not a number from %d to %d"
              .formatted(value, Output.LEAST_WIDTH, Output.MOST_WIDTH));
    }
  }

  static final class Sizes implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (value.matches("[1-9][0-9]{0,5}")) return Integer.parseInt(value);
      throw new TypeConversionException("'" + value + "' is not a number from 1 to 999999");
    }
  }

  static final class Seeds implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      if (value.matches("-?[0-9]{1,18}")) return Long.parseLong(value);
      throw new TypeConversionException("'" + value + "' is not a whole number");
    }
  }

  static final class Fractions implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      if (value.matches("0?\\.[0-9]{1,6}")) {
        double fraction = Double.parseDouble(value);
        if (fraction > 0) return fraction;
      }
      throw new TypeConversionException("'" + value + "' is not a number between 0 and 1, as 0.1");
    }
  }

  static final class Heads implements ITypeConverter<Head> {
    @Override
    public Head convert(String value) {
      return Head.parse(value)
          .orElseThrow(() ->
              new TypeConversionException(
                  "'" + value + "' is not a head, as in 41:3fa9c41b5d0e77a2"));
    }
  }
}
