using System;
using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// A part of a call's way as a tree of decisions over what has failed. What is followed for one set of failures is kept: the elements asked
/// about, in order, and what came of it. The same comes of every set with the same answers, so that only the first failure that the part
/// asks about leads to a branch of its own, which is followed when it is first needed.
/// </summary>
internal sealed class FailureTree
{
    private readonly ElementNumbers numbers;
    private readonly Func<Failures, int> follow;
    private Branch? root;

    /// <summary>Prepares a part of a way.</summary>
    /// <param name="numbers">The elements of the call.</param>
    /// <param name="follow">Follows the part, and gives a value for what comes of it; the same for the same failures.</param>
    public FailureTree(ElementNumbers numbers, Func<Failures, int> follow)
    {
        this.numbers = numbers;
        this.follow = follow;
    }

    /// <summary>What comes of the part while some elements have failed.</summary>
    /// <param name="failed">What has failed.</param>
    /// <param name="asked">Where to note the elements that this hangs on; null for nowhere.</param>
    public int Value(FailedSet failed, AskedElements? asked)
    {
        var branch = root ??= Follow(default, -1);
        FailedSet met = default, left = failed;
        while (true)
        {
            int at = -1, which = -1;
            for (var i = left.Count - 1; i >= 0; i--)
            {
                var place = branch.PlaceOf(left[i]);
                if (place >= 0 && (at < 0 || place < at)) (at, which) = (place, i);
            }

            asked?.Add(branch.Elements, at < 0 ? branch.Elements.Length : at + 1);
            if (at < 0) return branch.Value;
            met = met.With(left[which]);
            var last = left[which];
            left = left.Without(which);
            branch = branch[at] ??= Follow(met, last);
        }
    }

    // While just these have failed, of which the last one is asked about last.
    private Branch Follow(FailedSet met, int last)
    {
        var trail = numbers.Begin(met);
        var value = follow(numbers.Failures);
        return new Branch(numbers.After(trail.Asked, last), value);
    }

    private sealed class Branch(ushort[] elements, int value)
    {
        public readonly ushort[] Elements = elements;
        public readonly int Value = value;

        // Most branches are never left.
        private Branch?[]? others;

        public ref Branch? this[int place] => ref (others ??= new Branch?[Elements.Length])[place];

        public int PlaceOf(int element) => Array.IndexOf(Elements, (ushort)element);
    }
}
