using System;
using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>The elements that a call asks about, by numbers of its own: from 0, in the order in which they turn up.</summary>
internal sealed class ElementNumbers
{
    private readonly Dictionary<int, ushort> numbers = [];
    private readonly List<int> elements = [];
    private readonly ElementTable table;
    private readonly FailureTrail trail;

    /// <summary>Prepares the numbers of a call.</summary>
    /// <param name="table">Everything that can fail.</param>
    /// <param name="trail">What keeps what is asked; whoever has it follows one part of a way at a time.</param>
    /// <param name="already">What has failed already, with the trail: it is not asked about any more.</param>
    public ElementNumbers(ElementTable table, FailureTrail trail, Failures already)
    {
        this.table = table;
        this.trail = trail;
        Failures = already;
    }

    /// <summary>What has failed, as far as it was begun with.</summary>
    public Failures Failures { get; }

    /// <summary>How many elements there are.</summary>
    public int Count => elements.Count;

    /// <summary>Lets some elements fail, and keeps from now on what is asked.</summary>
    public FailureTrail Begin(FailedSet failed)
    {
        trail.Begin();
        for (var i = failed.Count - 1; i >= 0; i--) trail.Fail(elements[failed[i]]);
        return trail;
    }

    /// <summary>What was asked after an element, by number; after -1 everything.</summary>
    public ushort[] After(IReadOnlyList<int> asked, int element)
    {
        var first = 0;
        if (element >= 0)
        {
            while (asked[first] != elements[element]) first++;
            first++;
        }

        var after = new ushort[asked.Count - first];
        for (var i = 0; i < after.Length; i++) after[i] = NumberOf(asked[first + i]);
        return after;
    }

    /// <summary>The name of an element.</summary>
    public string NameOf(int number) => table.NameOf(elements[number]);

    private ushort NumberOf(int element)
    {
        if (numbers.TryGetValue(element, out var number)) return number;
        if (elements.Count >= ushort.MaxValue) throw new InvalidOperationException("A call cannot hang on so many elements.");
        number = (ushort)elements.Count;
        numbers.Add(element, number);
        elements.Add(element);
        return number;
    }
}
