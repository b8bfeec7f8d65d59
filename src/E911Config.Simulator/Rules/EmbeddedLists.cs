using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>The embedded rule lists that a command gives, while it is being worked out.</summary>
internal sealed class EmbeddedLists
{
    private readonly Dictionary<string, IReadOnlyList<ValueRecord>> lists = [];

    public IReadOnlyList<ValueRecord>? Find(Property property) => lists.TryGetValue(property.Name, out var list) ? list : null;

    public void Set(Property property, IReadOnlyList<ValueRecord> list) => lists[property.Name] = list;

    public IEnumerable<(Property Property, IReadOnlyList<ValueRecord> List)> Of(ObjectType type) =>
        type.Properties.Where(property => lists.ContainsKey(property.Name)).Select(property => (property, lists[property.Name]));
}
