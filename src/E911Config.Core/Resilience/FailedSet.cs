using System.Collections.Generic;

namespace E911Config.Core.Resilience;

/// <summary>
/// Up to four things that have failed, by their numbers from 0, in order: a value that is copied, compared and looked up without an object.
/// </summary>
internal readonly struct FailedSet : System.IEquatable<FailedSet>
{
    /// <summary>The most that it holds.</summary>
    public const int Most = 4;

    private const int Bits = 16;

    // One more than the number in 16 bits each, the smallest lowest: nothing there is 0.
    private readonly ulong packed;

    private FailedSet(ulong packed) => this.packed = packed;

    /// <summary>How many there are.</summary>
    public int Count => packed == 0 ? 0 : packed >> Bits == 0 ? 1 : packed >> (2 * Bits) == 0 ? 2 : packed >> (3 * Bits) == 0 ? 3 : 4;

    /// <summary>One of them.</summary>
    public int this[int place] => (int)(packed >> (place * Bits) & ushort.MaxValue) - 1;

    /// <summary>Whether something is among them.</summary>
    public bool Has(int number)
    {
        for (var left = packed; left != 0; left >>= Bits)
        {
            if ((int)(left & ushort.MaxValue) == number + 1) return true;
        }

        return false;
    }

    /// <summary>With one more, which is not among them yet.</summary>
    public FailedSet With(int number)
    {
        ulong below = 0;
        var shift = 0;
        var left = packed;
        while (left != 0 && (int)(left & ushort.MaxValue) <= number)
        {
            below |= (left & ushort.MaxValue) << shift;
            shift += Bits;
            left >>= Bits;
        }

        return new FailedSet(below | (ulong)(number + 1) << shift | (shift + Bits < 64 ? left << (shift + Bits) : 0));
    }

    /// <summary>Without the one at a place.</summary>
    public FailedSet Without(int place)
    {
        var below = packed & ((1UL << (place * Bits)) - 1);
        var above = place == Most - 1 ? 0 : packed >> ((place + 1) * Bits) << (place * Bits);
        return new FailedSet(below | above);
    }

    /// <summary>Whether a part of it, smaller than itself, is among some sets.</summary>
    public bool HasPartIn(HashSet<FailedSet> sets)
    {
        var count = Count;
        if (sets.Count == 0 || count < 2) return false;
        for (var chosen = 1; chosen < (1 << count) - 1; chosen++)
        {
            var part = default(FailedSet);
            for (var place = 0; place < count; place++)
            {
                if ((chosen >> place & 1) == 1) part = part.With(this[place]);
            }

            if (sets.Contains(part)) return true;
        }

        return false;
    }

    public bool Equals(FailedSet other) => packed == other.packed;

    public override bool Equals(object? obj) => obj is FailedSet other && Equals(other);

    // Mixed, since the numbers are small and lie at fixed bits.
    public override int GetHashCode() => unchecked((int)((packed * 0x9E3779B97F4A7C15UL) >> 32));
}
