package xpod.source;

import java.util.Arrays;

/** What two versions of a file have in common at their ends. */
public final class CommonEnd {
  /** Compared at once, which machines do many bytes at a time. */
  private static final int CHUNK = 4 * 1024;

  private CommonEnd() {}

  /** How many bytes at the end are equal, looking at no more than {@code most} of them. */
  public static int of(byte[] one, byte[] two, int most) {
    int same = 0;
    while (same + CHUNK <= most && isEqual(one, two, same)) same += CHUNK;
    while (same < most && one[one.length - 1 - same] == two[two.length - 1 - same]) same++;
    return same;
  }

  private static boolean isEqual(byte[] one, byte[] two, int same) {
    int a = one.length - same;
    int b = two.length - same;
    return Arrays.equals(one, a - CHUNK, a, two, b - CHUNK, b);
  }
}
