using System;
using System.Collections;
using System.Collections.Generic;

namespace E911Config.Core.Text;

/// <summary>The elements of a JSON list, in blocks: however many there are, none is ever copied for the sake of another.</summary>
internal sealed class JsonItems : IReadOnlyList<JsonNode>
{
    private const int BlockBits = 10;
    private const int BlockSize = 1 << BlockBits;
    private List<JsonNode[]>? full;
    private JsonNode[] last = [];
    private int used;

    public int Count => ((full?.Count ?? 0) << BlockBits) + used;

    public JsonNode this[int index]
    {
        get
        {
            if (index < 0 || index >= Count) throw new ArgumentOutOfRangeException(nameof(index));
            var block = index >> BlockBits;
            return (full is not null && block < full.Count ? full[block] : last)[index & (BlockSize - 1)];
        }
    }

    public void Add(JsonNode node)
    {
        if (used == BlockSize)
        {
            (full ??= []).Add(last);
            (last, used) = (new JsonNode[BlockSize], 0);
        }
        else if (used == last.Length)
        {
            Array.Resize(ref last, full is not null ? BlockSize : Math.Max(4, used * 2));
        }

        last[used++] = node;
    }

    public IEnumerator<JsonNode> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
