using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Policies;

/// <summary>C32: emergency numbers and masks of a location policy that contradict each other, or that no client can take.</summary>
internal sealed class NumbersInvalid() : Check("C32", CheckSeverity.Error, LocationPolicy.Type)
{
    private const string Other = nameof(Other);
    private const string NoDigits = nameof(NoDigits);
    private const string TooLong = nameof(TooLong);
    private const string Many = nameof(Many);
    private const string NoNumber = nameof(NoNumber);
    private const int Digits = 10;
    private const int MaskLength = 100;
    private const int EarlyMost = 5;

    public override CheckTexts Texts { get; } = new(
        "A location policy whose emergency numbers contradict each other or are none",
        "{object} has the mask {values} for more than one of its numbers.",
        "A client takes the first number that fits. Another emergency service than the one that was meant may be called, or none.",
        "Set-CsLocationPolicy {object} -EmergencyNumbers, with masks that occur once in the policy and are none of its numbers; numbers "
            + "have 1 to 10 digits, the masks of a number together at most 100 characters.",
        "Plan for multiple emergency numbers in Skype for Business Server; New-CsEmergencyNumber; New-CsLocationPolicy")
    {
        Cases = new Dictionary<string, string>
        {
            [Other] = "{object} has the mask {values}, which is another of its emergency numbers.",
            [NoDigits] = "{object} has {values}, which no client takes for an emergency number: it is not 1 to 10 digits.",
            [NoNumber] = "{object} has an emergency number without a dial string, with the masks {values}: whoever dials one of them makes "
                + "no emergency call by it.",
            [TooLong] = "{object} has masks of more than 100 characters together: {values}.",
            [Many] = "{object} has {count} emergency numbers. Before the cumulative update of November 2016 five are the most.",
        },
    };

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        foreach (var policy in context.Snapshot.All(LocationPolicy.Type).Where(policy => policy.Flag("EnhancedEmergencyServicesEnabled")))
        {
            var list = policy.Records("EmergencyNumbers")
                .Select(number => (Number: number.Text("DialString"), Mask: number.Text("DialMask"))).ToArray();
            var pair = (Number: policy.Text("EmergencyDialString"), Mask: policy.Text("EmergencyDialMask"));
            var masks = list.SelectMany(number => Property.Split(number.Mask, ';').Distinct(StringComparer.Ordinal)
                .Where(mask => mask != number.Number).Select(mask => (number.Number, Mask: mask))).ToArray();
            (string Case, string[] Values)[] cases =
            [
                ("", [.. masks.GroupBy(mask => mask.Mask).Where(same => same.Skip(1).Any()).Select(same => same.Key)]),
                (Other, [.. masks.Select(mask => mask.Mask).Where(mask => list.Any(number => number.Number == mask))
                    .Distinct(StringComparer.Ordinal)]),
                (NoDigits, [.. list.Append(pair).SelectMany(number => Property.Split(number.Mask, ';').Append(number.Number))
                    .Where(text => text.Length > 0 && !IsNumber(text)).Distinct(StringComparer.Ordinal)]),
                (NoNumber, [.. list.Concat(pair.Mask.Length > 0 ? [pair] : []).Where(number => number.Number.Length == 0)
                    .SelectMany(number => Property.Split(number.Mask, ';').DefaultIfEmpty("(none)")).Distinct(StringComparer.Ordinal)]),
                (TooLong, [.. list.Append(pair).Select(number => number.Mask).Where(mask => mask.Length > MaskLength)
                    .Distinct(StringComparer.Ordinal)]),
                (Many, [.. list.Skip(EarlyMost).Select(number => number.Number)]),
            ];
            foreach (var (name, values) in cases.Where(one => one.Values.Length > 0))
            {
                yield return At(policy).With(("values", values), ("count", list.Length)) with
                {
                    Case = name,
                    Severity = name == Many ? CheckSeverity.Information : context.Weight(policy, Severity),
                };
            }
        }
    }

    private static bool IsNumber(string text) => text.Length <= Digits && text.All(letter => letter is >= '0' and <= '9');
}
