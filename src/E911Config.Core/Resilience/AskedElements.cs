using System;

namespace E911Config.Core.Resilience;

/// <summary>The elements that an outcome hangs on, each once.</summary>
internal sealed class AskedElements
{
    private bool[] known = new bool[64];
    private ushort[] asked = new ushort[64];
    private int count;

    /// <summary>Takes out what there is.</summary>
    public ushort[] Take()
    {
        var taken = new ushort[count];
        Array.Copy(asked, taken, count);
        Clear();
        return taken;
    }

    /// <summary>Leaves out what there is.</summary>
    public void Clear()
    {
        for (var i = 0; i < count; i++) known[asked[i]] = false;
        count = 0;
    }

    /// <summary>Notes the first so many of some elements.</summary>
    public void Add(ushort[] elements, int first)
    {
        for (var i = 0; i < first; i++)
        {
            var element = elements[i];
            if (element >= known.Length) Array.Resize(ref known, Math.Max(element + 1, 2 * known.Length));
            if (known[element]) continue;
            known[element] = true;
            if (count == asked.Length) Array.Resize(ref asked, 2 * count);
            asked[count++] = element;
        }
    }
}
