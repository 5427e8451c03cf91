package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowanceTest {
  @TempDir private Path objects;

  @Test
  void whatIsSmallGetsLittle() {
    assertThat(Allowance.of(objects)).isEqualTo(Allowance.LEAST);
    assertThat(Allowance.LEAST.memory()).isEqualTo(320 * 1024);
    assertThat(Allowance.LEAST.patience()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void itGrowsWithThePacksUpToAnEnd() {
    Allowance large = Allowance.ofBytes(1L << 30);
    assertThat(large.memory()).isEqualTo((320 + 1024) * 1024);
    assertThat(large.patience()).isEqualTo(Duration.ofMinutes(1));
    assertThat(large.changes()).isEqualTo(20_000_000);
    assertThat(large.paths()).isEqualTo(150_000 + (1 << 22));
    assertThat(Allowance.ofBytes(Long.MAX_VALUE / 2))
        .isEqualTo(new Allowance(3 << 20, Duration.ofMinutes(1), 20_000_000, 5_000_000));
  }

  @Test
  void packsOfARepositoryThatIsBorrowedFromCountAsWell() throws IOException {
    Path other = Files.createDirectories(objects.resolve("other"));
    pack(objects, 8 << 20);
    pack(other, 16 << 20);
    alternates(objects, other.toString());
    alternates(other, objects.toString());
    assertThat(Allowance.of(objects)).isEqualTo(Allowance.ofBytes(24 << 20));
  }

  @Test
  void aListOfNonsenseAllowsNothing() throws IOException {
    alternates(objects, "\0\n/dev/zero\n../nowhere\n");
    assertThat(Allowance.of(objects)).isEqualTo(Allowance.LEAST);
  }

  private static void pack(Path objects, long bytes) throws IOException {
    Path folder = Files.createDirectories(objects.resolve("pack"));
    try (var file = new RandomAccessFile(folder.resolve("pack-1.pack").toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  private static void alternates(Path objects, String text) throws IOException {
    Files.writeString(Files.createDirectories(objects.resolve("info")).resolve("alternates"), text);
  }
}
