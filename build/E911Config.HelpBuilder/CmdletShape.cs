using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.HelpBuilder;

/// <summary>A cmdlet as its compiled class declares it.</summary>
internal sealed record CmdletShape(string Verb, string Noun, string DefaultSet, IReadOnlyList<ParameterShape> Parameters)
{
    private const string AllSets = "__AllParameterSets";

    public ParameterShape? Find(string name) =>
        Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal));

    /// <summary>The parameter sets, the default one first; each parameter as it binds in that set.</summary>
    public IEnumerable<IReadOnlyList<(ParameterShape Parameter, ParameterBinding Binding)>> Sets()
    {
        var names = Parameters.SelectMany(parameter => parameter.Bindings).Select(binding => binding.Set)
            .Where(set => set != AllSets).Distinct(StringComparer.Ordinal)
            .OrderBy(set => set != DefaultSet).ThenBy(set => set, StringComparer.Ordinal).DefaultIfEmpty(AllSets);
        foreach (var name in names)
        {
            yield return Parameters
                .Select(parameter => (Parameter: parameter,
                    Binding: parameter.Bindings.FirstOrDefault(binding => binding.Set == name || binding.Set == AllSets)))
                .Where(pair => pair.Binding is { Hidden: false })
                .Select(pair => (pair.Parameter, pair.Binding!))
                .OrderBy(pair => pair.Item2.Position ?? int.MaxValue).ThenBy(pair => !pair.Item2.Mandatory)
                .ThenBy(pair => pair.Parameter.Common).ToList();
        }
    }
}
