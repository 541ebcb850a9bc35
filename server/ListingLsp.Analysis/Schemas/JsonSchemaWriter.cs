using System.Text.Json;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.Analysis.Schemas;

/// <summary>Writes field tables as JSON Schema. An absent field and one without a value are the same, so null is taken where a field is not required.</summary>
internal sealed class JsonSchemaWriter(Utf8JsonWriter json)
{
    private const string OwnFields = "^x-";
    private const string Day = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    private const string Moment = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$";
    private readonly SortedDictionary<string, CodeList> _lists = new(StringComparer.Ordinal);

    /// <summary>The schema of a whole file: one definition, or in JSON a list of them.</summary>
    public void WriteFile(FileKind kind, Shape root)
    {
        var name = kind.ToString().ToLowerInvariant();
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", $"ListingLsp {name}, version 1");
        if (kind == FileKind.Config)
        {
            json.WriteString("$ref", $"#/definitions/{name}");
        }
        else
        {
            json.WriteStartArray("anyOf");
            WriteReference(name);
            json.WriteStartObject();
            json.WriteString("type", "array");
            json.WritePropertyName("items");
            WriteReference(name);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("definitions");
        json.WritePropertyName(name);
        Write(new RecordType(root), isRequired: true, doc: null);
        foreach (var (listName, list) in _lists)
        {
            json.WriteStartObject(listName);
            json.WriteStartArray("enum");
            foreach (var code in list.Codes) json.WriteStringValue(code.Id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(ValueType type, bool isRequired, LocalizedText? doc)
    {
        json.WriteStartObject();
        if (doc is not null) json.WriteString("description", $"{doc.En}\n\n{doc.Zh}");
        switch (type)
        {
            case TextType { AnyScalar: true } or ReferenceType:
                WriteTypes(isRequired, "string", "number", "boolean");
                if (type is TextType { IsId: true }) json.WriteString("pattern", "^[A-Za-z0-9._-]{1,64}$");
                break;
            case TextType text:
                WriteTypes(isRequired, "string");
                if (text.IsDay) json.WriteString("pattern", Day);
                if (text.IsMoment) json.WriteString("pattern", Moment);
                break;
            case NumberType number:
                WriteNumber(number.Bounds ?? NumberType.Any, isRequired);
                break;
            case FlagType:
                WriteTypes(isRequired, "boolean");
                break;
            case CodeType code:
                WriteEither(isRequired, () => WriteReference(NameOf(code)));
                break;
            case ChoiceType choice:
                json.WriteStartArray("enum");
                foreach (var value in choice.Values) json.WriteStringValue(value);
                if (!isRequired) json.WriteNullValue();
                json.WriteEndArray();
                break;
            case ListType list:
                WriteTypes(isRequired, "array");
                json.WritePropertyName("items");
                Write(list.Item, isRequired: true, doc: null);
                break;
            case MapType map:
                WriteMap(map, isRequired);
                break;
            case RecordType record:
                WriteRecord(record.Shape, isRequired);
                break;
            case EitherType either:
                WriteEither(isRequired, [.. either.Options.Select<ValueType, Action>(option => () => Write(option, isRequired: true, doc: null))]);
                break;
        }

        json.WriteEndObject();
    }

    private void WriteTypes(bool isRequired, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        if (!isRequired) json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private void WriteNumber(Bounds bounds, bool isRequired)
    {
        WriteTypes(isRequired, bounds.IsWhole ? "integer" : "number");
        json.WriteNumber(bounds.IsAbove ? "exclusiveMinimum" : "minimum", bounds.Least);
        json.WriteNumber("maximum", bounds.Most);
    }

    private void WriteMap(MapType map, bool isRequired)
    {
        WriteTypes(isRequired, "object");
        if (map.Key is { } key)
        {
            json.WriteStartObject("propertyNames");
            json.WriteStartArray("anyOf");
            WriteReference(NameOf(key));
            json.WriteStartObject();
            json.WriteString("pattern", OwnFields);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        WriteOwnFields();
        json.WritePropertyName("additionalProperties");
        Write(map.Value, isRequired: false, doc: null);
    }

    private void WriteRecord(Shape shape, bool isRequired)
    {
        WriteTypes(isRequired, "object");
        json.WriteStartObject("properties");
        foreach (var field in shape.Fields)
        {
            json.WritePropertyName(field.Name);
            Write(field.Type, field.IsRequired, field.Doc);
        }

        json.WriteEndObject();
        if (shape.Fields.Any(f => f.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var field in shape.Fields.Where(f => f.IsRequired)) json.WriteStringValue(field.Name);
            json.WriteEndArray();
        }

        WriteOwnFields();
        json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>Fields that begin with <c>x-</c> are the author's own.</summary>
    private void WriteOwnFields()
    {
        json.WriteStartObject("patternProperties");
        json.WriteBoolean(OwnFields, true);
        json.WriteEndObject();
    }

    private void WriteEither(bool isRequired, params ReadOnlySpan<Action> options)
    {
        json.WriteStartArray("anyOf");
        foreach (var write in options) write();
        if (!isRequired)
        {
            json.WriteStartObject();
            json.WriteString("type", "null");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteReference(string definition)
    {
        json.WriteStartObject();
        json.WriteString("$ref", $"#/definitions/{definition}");
        json.WriteEndObject();
    }

    private string NameOf(CodeType type)
    {
        _lists[type.List.Name] = type.List;
        return type.List.Name;
    }
}
